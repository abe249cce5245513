/** docs/tips.md, generated from the records. */
import { TIPS } from '../../advice/tips.ts'
import { TIP_IDS } from '../../advice/tips/tip-id.ts'
import type { Risk } from '../../advice/tip.ts'

const RISKS: Readonly<Record<Risk, string>> = {
  lossless: 'loses nothing',
  firmware: 'a setting of the firmware',
  'convert-again': 'convert the same weights again',
  retrain: 'needs retraining',
}

/**
 * The document in Markdown. `publicModels` is the section that `scripts/public-models.mjs` writes into it,
 * with its marks.
 */
export function renderTips(publicModels: string): string {
  const rows = TIP_IDS.map((id) => TIPS[id]).map(
    ({ id, title, risk, appliesTo, source }) =>
      `| \`${id}\` | ${title} | ${appliesTo} | ${RISKS[risk]} | ${source} |`,
  )
  return [
    '# Tips',
    '',
    'Every tip is priced on the model at hand: the change is made, the result is profiled by the same code as the model',
    'itself, and the difference is printed with the new totals against the budget. Tips are shown for models over or near',
    'their budget, for what this pull request made worse, and for layers that fall back to software. A tip stays away',
    'where it saves less than 1 % and less than 256 bytes, where it would break another limit, or where a layer would',
    'leave the MVP by it. Where a limit is broken, a tip closes a tenth of that gap or more, or takes back what got worse. Of a parameter the mildest value that meets the limits is named.',
    '',
    'Order: first `dead-channels`, where it helps; then what needs no retraining and meets the limits; then what takes at least a fifth of the excess, or',
    'takes a regression back; then what meets the limits with retraining; then the rest, by how much of the excess goes. At most 3 are in a report;',
    '`mvp-budget tips` lists more. Where `dead-channels` helps, tips that need retraining are priced on top of it, and say so ("After',
    'taking out the dead channels, ..."): whoever trains again takes out first what costs nothing. Where it is enough by itself, there',
    'are none of these. A network that is dead throughout is priced as it is, and so is `undo`. Effects of several changes are profiled together, never added up: that is `mvp-budget fit`.',
    '',
    '| id | what | looked for on | risk | source |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    '## Dead channels',
    '',
    'What is proved, from the file alone and for every input:',
    '',
    '- **Constant**: interval arithmetic over weights, biases, scales, padding and activations bounds every channel of every int8',
    '  and int16 tensor, layer by layer, over all ways in which the integer kernels of TensorFlow Lite Micro and CMSIS-NN round. A',
    '  channel with one possible value is constant. Where a sum may leave 32 bits, or an operator is not understood, nothing is claimed.',
    "- **Unread**: a channel whose readers' weights for it are all zero, or whose readers go themselves, is read by nothing. Inputs",
    '  and outputs of the model are always read.',
    '',
    "What goes: a constant moves into the reader's bias, exactly. A dead channel stays where padding mixes its value with another,",
    'where a live one is tied to it (ADD, depthwise, CONCATENATION along another axis), where a bias would leave 32 bits, or where the',
    'MVP runs an even number of channels faster: the prices of the target decide.',
    '',
    'What stays the same: outputs are bit-identical in the integer kernels. `scripts/verify_optimize.py` runs both files in TensorFlow Lite',
    'Micro, 64 times each on random, smooth, all-minimum and all-maximum inputs: no byte differed in any model below (the 224x224',
    'MobileNet v2 was left out: hours). The images of all 256 values under seventeen kernels at six scales are compared as well',
    '(`scripts/transfer_functions.py`).',
    '',
    'What may change: the MVP sums in float16, where another order of sums may round a value of a layer otherwise. In the simulator of the MLTK',
    '(`scripts/verify_optimize.py --mltk`, 64 inputs a model), values of the outputs that `optimize` changed, and beside them those in which',
    'the model as it was differs from the integer kernels:',
    '',
    '| model | changed by `optimize` | MVP against integer kernels, as it was |',
    '| :-- | :-- | :-- |',
    '| vww_96_int8 | 10 of 128, by 1 | 18 of 128, by at most 3 |',
    '| hello_world_int8 | 3 of 64, by 1 | 9 of 64, by at most 8 |',
    '| visual_wake_words (MLTK) | 22 of 128, by at most 3 steps of 1/256 | 126 of 128, by at most 13 steps |',
    '| keyword_spotting_alexa | none of 128 | none of 128 |',
    '| keyword_spotting_on_off_v3 | none of 192 | 102 of 192, by at most 18 |',
    '',
    'In none of these inputs did the largest value of an output move to another place by it.',
    '',
    'Public models before and after, on an EFR32xG24 at 78 MHz with the MVP (`npm run public-models` fetches them and writes this table):',
    '',
    publicModels,
    '',
    'Looked at and not advised by itself:',
    '',
    '- Pruning and clustering of weights: no kernel of the MVP or of CMSIS-NN reads compressed weights, and a sparse file is',
    '  larger.',
    '- A depthwise layer with fewer pixels, for the kernel that runs a program per output pixel (input height x width at most',
    '  4 x filter height x width x channels): the simulator counts half the cycles there, but boards pay for each program,',
    '  and with few channels the other kernel is estimated to be faster (± 20 %). Smaller inputs and larger strides are priced with whichever runs;',
    '  where the other one does not take the layer at all, `fits-accelerator` says how to get there.',
    '',
    '`mvp-budget tips MODEL [--ram 64KiB]` prints them for any model, `mvp-budget what-if MODEL --set EDIT` prices any edit (docs/what-if.md), `mvp-budget fit MODEL --ram 64KiB` finds the',
    'smallest change that meets limits, `mvp-budget optimize MODEL --output FILE` applies what loses nothing.',
    '',
  ].join('\n')
}
