// What `mvp-budget optimize` makes of public models: rewrites the section of docs/tips.md that it marks.
//
//   npm run public-models             (compiles first; fetches the models from GitHub)
//   npm run public-models -- FOLDER   (takes those whose bytes are right from anywhere in a folder)
//   npm run public-models -- [FOLDER] --check   (fails where the section says something else)
//
// Nothing that is fetched is kept. The models are named by repository, commit, path and SHA-256.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { format } from 'prettier'

const root = new URL('..', import.meta.url).pathname
const from = (file) => import(join(root, 'lib', file))
const { loadModel, unpackFile } = await from('entry/load-model.js')
const { profileModel } = await from('profile/profile-model.js')
const { optimizeModel } = await from('rewrite/optimize.js')
const { resolveTarget } = await from('target/resolve-target.js')
const { sumOfChannels } = await from('dataflow/channel-counts.js')
const { formatQuantity } = await from('util/quantity.js')

const MODELS = [
  {
    repo: 'mlcommons/tiny',
    commit: '1afd2c9820f795965a6134facd0b4dfae41ef23f',
    files: {
      'benchmark/training/visual_wake_words/trained_models/vww_96_int8.tflite':
        '597a384c8c2c8a1276f04702f25013b7838f2f814f1ca7c174d295b73e3d6b7b',
      'benchmark/training/image_classification/trained_models/pretrainedResnet_large_int8.tflite':
        'dc27dcd823f5665533352f7da516b0c9bc6f089914b8283782e55961b3423fcf',
      'benchmark/training/image_classification/trained_models/pretrainedResnet_quant.tflite':
        '3c002613d1b2475eb51dd78dfb85a546c8ae658dee71cf6ade43b022fe205415',
      'benchmark/training/keyword_spotting/trained_models/kws_ref_model.tflite':
        'aeea436800704fce17b17292e4412630ad856e9d777c044c64ef748a880bd0ae',
      'benchmark/training/anomaly_detection/trained_models/ad01_int8.tflite':
        '87cf24194ef93d1d9b11a591d805526b98008e351655d29883c825c9c106ba24',
      'benchmark/training/streaming_wakeword/trained_models/str_ww_ref_model.tflite':
        '3af8550895ba7d5c584277102b5075c52dcfa63ba9d2b2240f37c4e6abd5dd2b',
    },
  },
  {
    repo: 'tensorflow/tflite-micro',
    commit: '90b983c2b3f1480642e040bbd2ddb37b998f3424',
    files: {
      'tensorflow/lite/micro/models/person_detect.tflite':
        '808cfdfc0cf3a6fa6f6fa26bfa379ea97c16d5db7334637766e39c3408502e9d',
      'tensorflow/lite/micro/examples/hello_world/models/hello_world_int8.tflite':
        '505ee4fae7fa46ab67bea4c08b4969eb3eb8b9114c50595ec4a29d9a27993202',
      'third_party/xtensa/examples/pytorch_to_tflite/mobilenet_v2_quantized_1x3x224x224.tflite':
        '2778683128d56fe4a3da6b8cdbbb00ec12663553f30a9b4fe927747ba637bb2f',
    },
  },
  {
    repo: 'SiliconLabs/mltk',
    commit: 'a071446ed509116a36afcdc4a7629e989253f262',
    files: {
      'cpp/shared/apps/audio_classifier/config/tflite/keyword_spotting_on_off_v3.tflite':
        'c672da97ec5d9a047843a5666976e518d3976d844ed3f617ddee6f8349dc5d99',
      'cpp/shared/apps/ble_audio_classifier/config/tflite/keyword_spotting_pacman_v3.tflite':
        '5aaf1eb43bdf044ed7b513a2e6646865a1a4e7d7d165e44f376c032da9d349e3',
      'mltk/models/siliconlabs/keyword_spotting_alexa.mltk.zip':
        '91f063622df47aa5ba9ff11b699b2d4d7a9e885cfbc425377ee07adf378204e4',
      'mltk/models/siliconlabs/keyword_spotting_heygecko.mltk.zip':
        '61a2fed0f0e8464c249ad27f75e4ec17965d82d1e2f33ee644739fa136c8760f',
      'mltk/models/siliconlabs/keyword_spotting_mobilenetv2.mltk.zip':
        'c46d4f34d9214b59bfdab6b5c4818aac7893eb178f36c85273844e7a32d9e955',
      'mltk/models/tinyml/visual_wake_words.mltk.zip':
        '50248750e9f441f7036ea9624e6ba3c183f0183188837c83c2c0dfa8d8a6a208',
    },
  },
]

const DOCUMENT = join(root, 'docs/tips.md')
const [START, END] = ['<!-- public models: npm run public-models -->', '<!-- /public models -->']

const args = process.argv.slice(2)
const isCheck = args.includes('--check')
const folder = args.find((arg) => !arg.startsWith('--'))
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

/** Paths in a folder by the SHA-256 of what they hold. */
function filesIn(path) {
  const found = new Map()
  for (const name of readdirSync(path, { recursive: true })) {
    const file = join(path, name)
    if (/\.(tflite|zip)$/.test(name) && statSync(file).isFile()) {
      found.set(sha256(readFileSync(file)), file)
    }
  }
  return found
}

async function bytesOf({ repo, commit, path, hash }, known) {
  if (known !== null) {
    const file = known.get(hash)
    if (file === undefined)
      throw new Error(`${folder} has no file with the bytes of ${repo} ${path}`)
    return new Uint8Array(readFileSync(file))
  }
  const address = `https://raw.githubusercontent.com/${repo}/${commit}/${path}`
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  if (sha256(bytes) !== hash)
    throw new Error(`${address}: other bytes than those that were measured`)
  return bytes
}

function row({ repo, path }, bytes) {
  const model = loadModel({ path, bytes })
  const base = profileModel(model, { path, sha256: '' }, resolveTarget({}))
  const costs = (skipped) =>
    optimizeModel(model, base, { optIn: new Set(), skipped: new Set(skipped) }).profile
  const [plain, whole] = [costs(['dead-channels']), costs([])]
  const [before, after] = [base, whole].map(({ layers }) => sumOfChannels(layers))
  const share = (value, of) => `${((100 * value) / of).toFixed(0)} %`
  const count = (value) => formatQuantity(value, 'layers')
  const cycles = (profile) => profile.cycles.value
  return [
    `${basename(path).replace(/\.(mltk\.zip|tflite)$/, '')} (${repo})`,
    count(before.total),
    count(before.constant),
    count(before.unread),
    count(before.total - after.total),
    formatQuantity(base.flashBytes, 'bytes'),
    `${formatQuantity(plain.flashBytes, 'bytes')} (${share(plain.flashBytes, base.flashBytes)})`,
    `${formatQuantity(whole.flashBytes, 'bytes')} (${share(whole.flashBytes, base.flashBytes)})`,
    share(whole.ramBytes, base.ramBytes),
    share(cycles(whole), cycles(base)),
  ]
}

const HEAD = [
  ...['model', 'channels', 'constant', 'unread', 'taken out', 'flash', '`optimize` but for them'],
  ...['`optimize`', 'RAM', 'cycles (estimate)'],
]

const known = folder === undefined ? null : filesIn(folder)
const rows = []
for (const { repo, commit, files } of MODELS) {
  for (const [path, hash] of Object.entries(files)) {
    const bytes = await bytesOf({ repo, commit, path, hash }, known)
    rows.push(row({ repo, path }, await unpackFile(path, bytes)))
    console.error(rows.at(-1).join('  '))
  }
}
const line = (cells) => `| ${cells.join(' | ')} |`
const table = [line(HEAD), line(HEAD.map((_, at) => (at === 0 ? ':--' : '--:'))), ...rows.map(line)]
const section = `${START}\n\n${await format(table.join('\n'), { parser: 'markdown' })}\n${END}`
const text = readFileSync(DOCUMENT, 'utf8')
const [before, rest] = text.split(START)
const after = rest?.split(END)[1]
if (after === undefined) throw new Error(`${DOCUMENT} has no section ${START}`)
const next = `${before}${section}${after}`
if (isCheck && next !== text)
  throw new Error(`${DOCUMENT} is not what these models give: npm run public-models`)
if (!isCheck) writeFileSync(DOCUMENT, next)
