export type RestEndpointMethodTypes = Readonly<Record<string, never>>

/** Nothing: `octokit.rest.issues.get` and its like do not compile. */
export interface Api {
  readonly rest: RestEndpointMethodTypes
}

export function restEndpointMethods(): Api
export function legacyRestEndpointMethods(): Api
