// Keeps one note of a merge request up to date: node ci/gitlab-note.mjs comment.md
// GitLab's notes API: https://docs.gitlab.com/api/notes/#merge-requests
import { readFileSync } from 'node:fs'

const { CI_API_V4_URL, CI_PROJECT_ID, CI_MERGE_REQUEST_IID, MVP_BUDGET_TOKEN } = process.env
const notes = `${CI_API_V4_URL}/projects/${CI_PROJECT_ID}/merge_requests/${CI_MERGE_REQUEST_IID}/notes`
const marker = '<!-- mvp-budget note -->'

async function ask(method, url, body) {
  const answer = await fetch(url, {
    method,
    headers: { 'PRIVATE-TOKEN': MVP_BUDGET_TOKEN, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`GitLab answered ${answer.status} to ${method} of the notes`)
  return { json: await answer.json(), next: answer.headers.get('x-next-page') }
}

// Only a note of the token's own user is ours: anybody can write the marker.
const { json: me } = await ask('GET', `${CI_API_V4_URL}/user`)
let ours
for (let page = '1'; page && ours === undefined;) {
  const { json, next } = await ask('GET', `${notes}?per_page=100&page=${page}&sort=asc`)
  ours = json.find(({ author, body }) => author.id === me.id && body.startsWith(marker))
  page = next
}
const body = `${marker}\n${readFileSync(process.argv[2], 'utf8')}`
if (ours === undefined) await ask('POST', notes, { body })
else if (ours.body !== body.trimEnd()) await ask('PUT', `${notes}/${ours.id}`, { body })
