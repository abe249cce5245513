/** What GitHub refused or failed to do, in words that name the permission or setting to change. */
import { UserError } from '../util/user-error.ts'

interface Refusal {
  /** HTTP status; 0 where no answer came. */
  readonly status: number
  /** True where the request may have been carried out although no answer came. */
  readonly isAmbiguous: boolean
}

/** A request that failed for good, after its retries. The message never holds a header or a token. */
export class GitHubError extends UserError {
  readonly status: number
  readonly isAmbiguous: boolean

  constructor(message: string, { status, isAmbiguous }: Refusal, options?: ErrorOptions) {
    super('github', message, options)
    this.status = status
    this.isAmbiguous = isAmbiguous
  }
}

interface Operation {
  readonly route: RegExp
  readonly what: string
  readonly permission: string
}

/** What each route is for and what `permissions:` of a workflow allows it; the first that fits counts. */
const OPERATIONS: readonly Operation[] = [
  { route: /\/collaborators\//, what: 'look up who may write', permission: 'contents: read' },
  {
    route: /GET .*\/issues\/.*\/(events|timeline)/,
    what: 'read who set a label',
    permission: 'pull-requests: write',
  },
  { route: /GET .*\/issues\//, what: 'read the comments', permission: 'pull-requests: write' },
  {
    route: /(POST|PATCH) .*\/issues\//,
    what: 'write the comment',
    permission: 'pull-requests: write',
  },
  {
    route: /DELETE .*\/issues\//,
    what: 'delete an own duplicate comment',
    permission: 'pull-requests: write',
  },
  { route: /\/pulls/, what: 'read the pull request', permission: 'pull-requests: write' },
  { route: /\/check-runs/, what: 'write the check run', permission: 'checks: write' },
  { route: /\/statuses\//, what: 'set the commit status', permission: 'statuses: write' },
  { route: /\/actions\//, what: 'read the run and its artifacts', permission: 'actions: read' },
  { route: /\/compare\//, what: 'find the merge base', permission: 'contents: read' },
  {
    route: /\/(git|contents|commits)\//,
    what: 'read the repository',
    permission: 'contents: read',
  },
]

/** Sentence for a final answer of GitHub; `accepted` is the header `x-accepted-github-permissions`. */
export function explain(route: string, status: number, detail: Detail): string {
  const operation = OPERATIONS.find(({ route: pattern }) => pattern.test(route))
  const what = purposeOf(route)
  const need = operation?.permission ?? permissionNames(detail.accepted)
  const grant = need
    ? `add \`${need}\` to the permissions of the job`
    : 'check the permissions of the job'
  const says = `GitHub answered ${status}: ${oneLine(detail.message)}`
  if (status === 401)
    return `the token is not accepted (${says}); pass a valid one as github-token, by default \${{ github.token }}`
  if (status === 403) return `the token may not ${what} (${says}); ${grant}`
  if (status === 404)
    return `could not ${what} (${says}); it does not exist or the token may not see it: ${grant}`
  return `could not ${what} (${says})`
}

/** What a request was for, e.g. `find the merge base`. */
export function purposeOf(route: string): string {
  return OPERATIONS.find(({ route: pattern }) => pattern.test(route))?.what ?? `send ${route}`
}

interface Detail {
  readonly message: string
  readonly accepted: string | undefined
}

/** `pull_requests=write; issues=write` (alternatives) to the words of a workflow file. */
function permissionNames(accepted: string | undefined): string | undefined {
  const found = /^([a-z_]+)=(read|write|admin)/.exec(accepted ?? '')
  return found ? `${(found[1] ?? '').replaceAll('_', '-')}: ${found[2] ?? ''}` : undefined
}

/** At most 200 characters of one line, without control characters: fit for a log. */
export function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- that is what is taken out
  const flat = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim()
  return flat.length > 200 ? `${flat.slice(0, 199)}…` : flat
}
