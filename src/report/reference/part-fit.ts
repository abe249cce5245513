/** What `targets --fits MODEL` prints: Markdown, which is read as well in a terminal. */
import type { PartFit } from '../../budget/part-fit.ts'
import type { OnBuild, PerBuild } from '../answers.ts'
import { formatQuantity } from '../../util/quantity.ts'
import { counted } from '../format.ts'
import { blocks, bullets, table } from '../markdown/elements.ts'
import { code, prose } from '../sanitise.ts'

export function partFitText(fits: PerBuild<PartFit>): string {
  return fits.map(onBuild).join('\n')
}

function onBuild(fit: OnBuild<PartFit>): string {
  const on = fit.build === undefined ? '' : `, built as ${prose(fit.build)}`
  const { path, ramBytes, ramAtLeast, flashBytes, problems, parts } = fit
  const fitting = parts.filter(({ fits }) => fits)
  const least = ramAtLeast ? 'at least ' : ''
  const size = (bytes: number) => formatQuantity(bytes, 'bytes')
  return `${blocks([
    `# Parts with room for ${code(path)}${on}`,
    `It takes ${least}${size(ramBytes)} of RAM (its tensor arena) and ${size(flashBytes)} of flash (its file). ${counted(fitting.length, 'part')} of ${parts.length} have that much.`,
    ramAtLeast ? 'Something of its RAM is not counted, so less is left than the table says.' : '',
    problems.length === 0
      ? ''
      : `It will not run as it is on any of them:\n\n${bullets(problems.map((problem) => prose(problem)))}`,
    'What is left has to hold the rest of the firmware: its stacks, radio and buffers in RAM; TensorFlow Lite Micro, its kernels and the application in flash. All parts run at the same clock with the same MVP: the times of "profile" hold for each.',
    table(
      [
        ['Part', 'Fits', 'RAM', 'RAM left', 'Flash', 'Flash left'],
        ...parts.map((one) => [
          `\`${one.part.toLowerCase()}\``,
          one.fits ? 'yes' : 'no',
          size(one.ramBytes),
          size(one.ramLeftBytes),
          size(one.flashBytes),
          size(one.flashLeftBytes),
        ]),
      ],
      ['l', 'l', 'r', 'r', 'r', 'r'],
    ),
  ])}\n`
}
