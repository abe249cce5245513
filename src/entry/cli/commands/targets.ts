import { printJson, targetsDocument } from '../../../report/json/documents.ts'
import { renderTargets, targetRows, refusedRows } from '../../../target/targets-table.ts'
import { RUNTIMES } from '../../../target/runtime.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../io.ts'
import { FORMAT_OPTION, formatOf } from '../model-options.ts'

export const TARGETS: Command = {
  usage: '',
  options: FORMAT_OPTION,
  run: (args, io) => {
    io.stdout(
      formatOf(args) === 'json'
        ? printJson(
            targetsDocument({
              targets: targetRows(),
              refused: refusedRows(),
              runtimes: Object.values(RUNTIMES),
            }),
          )
        : textOf(renderTargets()),
    )
    return EXIT.fine
  },
}

/** The page without its note to editors, and the runtimes below it. */
function textOf(page: string): string {
  const runtimes = Object.values(RUNTIMES).map(({ id, title }) => `| \`${id}\` | ${title} |`)
  return `${page.replace(/^<!--.*?-->\n+/, '')}
## Runtimes

| Id | Whose tensor arena is counted |
| --- | --- |
${runtimes.join('\n')}
`
}
