/** Layers and edits with their names in Keras, beside ours. */
import { kerasArgument, kerasName } from '../operators/keras.ts'
import { shortName } from './sanitise.ts'
import type { ReportModel } from './report.ts'

/**
 * A tip's text with what to change in the Keras source: `Reduce the filters of … to 62 (Keras: layer
 * \`conv2d_1\`, \`Conv2D(filters=62)\`)`. As it is where the file tells of none.
 */
export function withKeras(
  text: string,
  edits: readonly string[],
  { head }: Pick<ReportModel, 'head'>,
): string {
  const found = edits.slice(0, MOST_EDITS).flatMap((edit) => {
    const layer = head?.layers[Number(/^(\d+)\./.exec(edit)?.[1] ?? NaN)]
    if (layer === undefined) return []
    const [name, argument] = [kerasName(layer.name), kerasArgument(edit, layer.op)]
    if (name === null || argument === null) return []
    return [`\`${shortName(name, 40)}\` \`${argument}\``]
  })
  const more = edits.length > MOST_EDITS ? ', …' : ''
  return found.length === 0 ? text : `${text} (in Keras: ${found.join(', ')}${more})`
}

/** Layers whose Keras names are told. */
const MOST_EDITS = 4
