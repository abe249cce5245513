/** One report for every state that a pull request can be in. */
import type { Report, ReportModel } from '../../src/report/report.ts'
import { METRICS } from '../../src/budget/metric.ts'
import { kws, large } from './models.ts'
import {
  cause,
  diffOf,
  effect,
  failureOf,
  finding,
  modelOf,
  profileOf,
  reportOf,
  tip,
} from './report-builder.ts'

const KIB = 1024
const base = kws({ filters: 32 })
const wider = kws({ filters: 96 })
const fallback = kws({
  filters: 40,
  unsupported: {
    limit: 'conv-output-row-stride',
    sentence:
      'The output row stride is 2,080, the MVP takes at most 2,047: use at most 39 filters or a width of 19.',
    parameter: 'filters',
  },
})

const follows = (from: string, to: string) => [cause('input_shape', from, to, true)]
const widerDiff = diffOf(base, wider, {
  3: [cause('filters', '32', '96')],
  4: follows('1x25x20x32', '1x25x20x96'),
  5: follows('1x25x20x32', '1x25x20x96'),
})
const fallbackDiff = diffOf(base, fallback, {
  3: [
    cause('filters', '32', '40'),
    {
      ...cause('left-accelerator', 'mvp', 'cpu'),
      sentence: fallback.layers[3]?.unsupported?.sentence ?? '',
    },
  ],
  4: follows('1x25x20x32', '1x25x20x40'),
  5: follows('1x25x20x32', '1x25x20x40'),
})

const limits = [
  { metric: 'ram', max: 112 * KiB(1), warn: 104 * KiB(1), severity: 'fail', on: 'estimate' },
  { metric: 'flash', max: 128 * KiB(1), warn: 120 * KiB(1), severity: 'fail', on: 'estimate' },
  { metric: 'cycles', max: 20_000_000, warn: 18_000_000, severity: 'warn', on: 'estimate' },
] as const

function KiB(count: number): number {
  return count * KIB
}

const ramOf = (profile: typeof base) => METRICS.ram.of(profile).value ?? 0
const narrow = limits.map((limit) =>
  limit.metric === 'ram'
    ? { ...limit, max: 84 * KiB(1), warn: 76 * KiB(1) }
    : limit.metric === 'flash'
      ? { ...limit, max: 58 * KiB(1), warn: 52 * KiB(1) }
      : limit,
)
const overRam = finding({
  value: ramOf(wider),
  limit: 84 * KiB(1),
  base: ramOf(base),
  message: 'RAM 97.4 KiB is 13.4 KiB over the limit of 84 KiB',
})
const nearFlash = finding({
  id: 'near-budget',
  severity: 'warn',
  metric: 'flash',
  value: wider.flashBytes,
  limit: 58 * KiB(1),
  message: 'Flash 55.1 KiB is 94.9 % of the limit of 58 KiB: 2.9 KiB left',
  place: { file: '.github/mvp-budget.yml', line: 8, column: 12 },
})

const undo = tip({
  id: 'undo',
  layer: 3,
  edits: ['3.filters=32'],
  text: 'Set the filters of `#3 conv_2d` back from 96 to 32',
  effect: effect({
    ramBytes: ramOf(base) - ramOf(wider),
    flashBytes: base.flashBytes - wider.flashBytes,
    cycles: (base.cycles.value ?? 0) - (wider.cycles.value ?? 0),
    ramAfter: ramOf(base),
    flashAfter: base.flashBytes,
    cyclesAfter: base.cycles.value,
  }),
})
const fewer = tip({
  layer: 3,
  edits: ['3.filters=72'],
  text: 'Reduce the filters of `#3 conv_2d` from 96 to 72',
  effect: effect({
    ramBytes: -23_424,
    flashBytes: -7_000,
    macs: -4_800_000,
    constantBytes: -6_900,
    cycles: -1_400_000,
    ramAfter: ramOf(wider) - 23_424,
    flashAfter: wider.flashBytes - 7_000,
    cyclesAfter: (wider.cycles.value ?? 0) - 1_400_000,
  }),
})
const unpriced = tip({
  id: 'pool-earlier',
  layer: 2,
  edits: [],
  text: 'Pool after `#1 conv_2d`: every map behind it becomes smaller',
  effect: null,
})

const over = modelOf({
  base,
  head: wider,
  diff: widerDiff,
  status: 'over',
  limits: narrow,
  findings: [overRam, nearFlash],
  tips: [undo, fewer, unpriced],
  fit: {
    edits: ['3.filters=72'],
    text: 'Reduce the filters of `#3 conv_2d` from 96 to 72',
    tip: fewer,
    misses: [],
  },
})
const passing = modelOf({ base, head: wider, diff: widerDiff, limits })
/** Two builds: `kit` decides; the plan is enough for both, or not for `field`. */
const onTwoBuilds = (misses: NonNullable<ReportModel['fit']>['misses']): ReportModel => {
  const sides = { base, head: wider, failure: null, baseFailure: null, limits: narrow }
  return {
    ...over,
    build: 'kit',
    builds: [
      { name: 'kit', status: 'over', ...sides },
      { name: 'field', status: 'over', ...sides },
    ],
    fit: over.fit === null ? null : { ...over.fit, misses },
    findings: over.findings.map((one) => ({
      ...one,
      build: 'kit',
      message: `kit: ${one.message}`,
    })),
  }
}
const vadBase = profileOf(
  [
    { op: 'conv_2d', name: 'vad/conv', output: [1, 20, 10, 8], weights: 400 },
    { op: 'fully_connected', name: 'vad/dense', output: [1, 2], weights: 3_200 },
  ],
  { path: 'models/vad.tflite', input: [1, 40, 20, 1] },
)
const vadHead = profileOf(
  [
    { op: 'conv_2d', name: 'vad/conv', output: [1, 20, 10, 6], weights: 300 },
    { op: 'fully_connected', name: 'vad/dense', output: [1, 2], weights: 2_400 },
  ],
  { path: 'models/vad.tflite', input: [1, 40, 20, 1] },
)
const vad = modelOf({
  base: vadBase,
  head: vadHead,
  diff: diffOf(vadBase, vadHead, {
    0: [cause('filters', '8', '6')],
    1: follows('1x1600', '1x1200'),
  }),
  limits: [{ metric: 'ram', max: 24 * KiB(1), warn: null, severity: 'fail', on: 'estimate' }],
})
const unchanged = (path: string) => modelOf({ path, base, head: base, status: 'unchanged' })
const fails = { conclusion: 'failure' } as const
const unlimited = (message: string) =>
  finding({
    ...{ id: 'no-budget', severity: 'info', category: 'policy', metric: null, place: null },
    ...{ value: null, limit: null, message },
  })
const withoutRule = {
  status: 'no-rule',
  limits: [],
  findings: [unlimited('no budget: no entry of the budget file matches it')],
} as const

const underBadFile = {
  status: 'unchecked',
  limits: [],
  findings: [
    finding({
      ...{ id: 'budget-unread', severity: 'info', category: 'policy', metric: null, place: null },
      ...{ value: null, limit: null, message: 'not checked: the budget file cannot be read' },
    }),
  ],
} as const

const broken = modelOf({
  path: 'models/door bell.tflite',
  status: 'error',
  failure: failureOf(
    'models/door bell.tflite',
    'models/door bell.tflite: a Git LFS pointer, expected a model: run git lfs pull, or let the checkout fetch LFS files (lfs: true)',
    'git-lfs-pointer',
  ),
})

const overFlash = finding({
  metric: 'flash',
  value: wider.flashBytes,
  limit: 50 * KiB(1),
  message: 'Flash 55.1 KiB is 5.1 KiB over the limit of 50 KiB',
})
const retrained = { ...base, sha256: 'retrained' }
const trend = { metric: 'ram', values: [30_000, 30_100, null, 29_800, 35_000, 99_776] } as const
const outOfReach = tip({
  id: 'out-of-reach',
  layer: null,
  edits: ['0.filters=8', '4.filters=16'],
  effect: null,
  meets: [],
  text: 'RAM 84 KiB is not reachable: nothing that was tried gets there (best: 90.1 KiB) without changing layer 3 (conv_2d)',
})

/** Within every limit, and more of it than one change may add. */
function grown(
  severity: 'fail' | 'warn',
  status: 'regression' | 'regression-warned',
  path = 'models/kws.tflite',
): ReportModel {
  return modelOf({
    ...{ base, head: wider, diff: widerDiff, status, limits, path, tips: [undo] },
    findings: [
      finding({
        ...{ id: 'regression', category: 'regression', severity },
        ...{ value: ramOf(wider), base: ramOf(base), limit: ramOf(base) + 4 * KiB(1) },
        message: 'RAM grew by 62.5 KiB (179 %) from 34.9 KiB to 97.4 KiB, allowed is 4 KiB',
      }),
    ],
  })
}

export const STATES: Readonly<Record<string, Report>> = {
  fail: reportOf([over, vad, unchanged('models/a.tflite'), unchanged('models/b.tflite')], fails),
  'fell-back': reportOf(
    [
      modelOf({
        base,
        head: fallback,
        diff: fallbackDiff,
        status: 'over',
        limits: [
          ...limits,
          { metric: 'unsupported-layers', max: 0, warn: null, severity: 'fail', on: 'estimate' },
        ],
        findings: [
          finding({
            id: 'unsupported-layer',
            category: 'unsupported',
            metric: 'unsupported-layers',
            value: 1,
            limit: 0,
            base: 0,
            message: '1 layer is off the MVP, 0 are allowed',
          }),
        ],
        tips: [
          tip({
            id: 'fit-accelerator',
            layer: 3,
            text: 'Reduce the filters of `#3 conv_2d` from 40 to 39, so that it runs on the MVP again',
            edits: ['3.filters=39'],
            effect: effect({
              ramBytes: -512,
              flashBytes: -320,
              cycles: -8_450_000,
              ramAfter: ramOf(fallback) - 512,
              flashAfter: fallback.flashBytes - 320,
              cyclesAfter: (fallback.cycles.value ?? 0) - 8_450_000,
            }),
          }),
        ],
      }),
    ],
    fails,
  ),
  pass: reportOf([passing]),
  'pass-smaller': reportOf([vad]),
  unchanged: reportOf([unchanged('models/kws.tflite')]),
  nothing: reportOf([]),
  near: reportOf([
    modelOf({
      base,
      head: wider,
      diff: widerDiff,
      status: 'near',
      limits: limits.map((limit) =>
        limit.metric === 'ram' ? { ...limit, max: 100 * KiB(1) } : limit,
      ),
      findings: [
        finding({
          id: 'near-budget',
          severity: 'warn',
          value: ramOf(wider),
          limit: 100 * KiB(1),
          message: 'RAM 97.4 KiB is 97.4 % of the limit of 100 KiB: 2.6 KiB left',
        }),
      ],
      tips: [fewer],
    }),
  ]),
  'could-not-check': reportOf([broken, vad], fails),
  loosened: reportOf(
    [{ ...passing, underBase: { status: 'over', findings: [overRam], figures: [] } }],
    {
      findings: [
        finding({
          id: 'budget-loosened',
          severity: 'warn',
          category: 'policy',
          message:
            'this change raises the RAM limit of models/kws.tflite from 84 KiB to 112 KiB; with the old budget it would be over by 13.4 KiB',
        }),
        finding({
          id: 'under-base-budget',
          severity: 'info',
          category: 'policy',
          message:
            "under the base's budget kws.tflite would be over budget (RAM by 13.4 KiB); vad.tflite would also pass",
        }),
      ],
    },
  ),
  'loosened-over': reportOf([over], {
    ...fails,
    findings: [
      finding({
        id: 'budget-loosened',
        severity: 'warn',
        category: 'policy',
        message: 'this change raises the flash limit of models/kws.tflite from 48 KiB to 58 KiB',
      }),
    ],
  }),
  accepted: reportOf([
    {
      ...over,
      status: 'accepted',
      tips: [],
      fit: null,
      findings: [
        { ...overRam, severity: 'warn' },
        finding({
          id: 'accepted',
          severity: 'info',
          category: 'policy',
          place: null,
          message:
            'RAM 97.4 KiB of models/kws.tflite was accepted by @ml-lead on 2026-11-23: "needed for wake word v2"',
        }),
      ],
    },
  ]),
  'new-model': reportOf([
    modelOf({ head: wider, isNew: true, limits, base: null }),
    modelOf({ head: vadHead, isNew: true, base: null, ...withoutRule }),
  ]),
  removed: reportOf([modelOf({ base, status: 'removed' })]),
  moved: reportOf([
    modelOf({
      ...{ base: { ...base, path: 'models/old/kws.tflite' }, head: base, limits },
      basePath: 'models/old/kws.tflite',
    }),
  ]),
  reverted: reportOf([
    modelOf({
      ...{ base: wider, head: base, diff: diffOf(wider, base), limits },
      revertedTo: '9e1c37b0'.repeat(5),
    }),
  ]),
  retrained: reportOf([
    modelOf({
      ...{ base, head: retrained, limits },
      diff: diffOf(base, retrained, {
        3: [
          { ...cause('weights', 'a', 'b'), sentence: 'weights have other values, the same shapes' },
        ],
      }),
    }),
  ]),
  'another-network': reportOf([
    modelOf({ base: { ...vadBase, path: base.path, sha256: 'another' }, head: wider, limits }),
  ]),
  many: reportOf(
    [
      over,
      ...Array.from({ length: 30 }, (_, index) => {
        const path = `models/bank/model_${String(index).padStart(2, '0')}.tflite`
        return { ...passing, path }
      }),
      ...Array.from({ length: 41 }, (_, index) => unchanged(`models/old/${String(index)}.tflite`)),
    ],
    fails,
  ),
  fork: reportOf([passing], {
    notices: [
      'This run may not comment: the pull request comes from a fork and its token can only read. The report is in the job summary.',
    ],
  }),
  'fails-on-device': reportOf(
    [
      modelOf({
        base,
        head: wider,
        diff: widerDiff,
        status: 'fails-on-device',
        limits,
        findings: [
          finding({
            id: 'fails-at-inference',
            category: 'error',
            metric: null,
            value: null,
            limit: null,
            layer: 10,
            place: null,
            message:
              'layer 10 (fully_connected) has no bias: the SDK loads the model and then crashes at the first inference; add a bias',
          }),
        ],
      }),
    ],
    fails,
  ),
  'bad-budget-file': reportOf([modelOf({ base, head: wider, diff: widerDiff, ...underBadFile })], {
    ...fails,
    findings: [
      finding({
        id: 'budget-invalid',
        category: 'error',
        metric: null,
        value: null,
        limit: null,
        message: 'unknown key "rom"; known keys: ram, flash, cycles',
      }),
    ],
  }),
  'large-model': reportOf(
    [
      modelOf({
        base: large(190),
        head: large(200),
        status: 'over',
        limits: narrow,
        findings: [{ ...overRam, value: 90_000 }],
      }),
    ],
    fails,
  ),
  'over-warned': reportOf([
    { ...over, status: 'over-warned', findings: [{ ...overRam, severity: 'warn' }] },
  ]),
  unchecked: reportOf([
    modelOf({
      base,
      head: wider,
      diff: widerDiff,
      status: 'unchecked',
      limits,
      findings: [
        finding({
          ...{ id: 'cannot-check', severity: 'warn', category: 'error', value: null },
          message: 'RAM is unknown and cannot be checked against the limit of 112 KiB',
        }),
      ],
    }),
  ]),
  unknown: reportOf(
    [
      modelOf({
        base,
        head: wider,
        diff: widerDiff,
        status: 'unknown',
        limits,
        findings: [
          finding({
            ...{ id: 'cannot-check', category: 'error', value: null },
            message: 'RAM is unknown and cannot be checked against the limit of 112 KiB',
          }),
        ],
      }),
    ],
    fails,
  ),
  'no-budget-file': reportOf(
    [
      modelOf({
        base,
        head: wider,
        diff: widerDiff,
        ...withoutRule,
        findings: [unlimited('no budget: there is no budget file')],
      }),
    ],
    {
      findings: [
        finding({
          ...{ id: 'no-budget-file', severity: 'info', category: 'policy', metric: null },
          ...{ value: null, limit: null, place: null },
          message:
            'there is no budget file, so no model is held against a limit; write one with "mvp-budget init" and commit it as .github/mvp-budget.yml',
        }),
      ],
    },
  ),
  'no-rule': reportOf([modelOf({ base, head: wider, diff: widerDiff, ...withoutRule }), vad]),
  'nothing-to-compare': reportOf([
    modelOf({
      ...{ head: wider, isNew: true, base: null, status: 'nothing-to-compare' },
      findings: [
        finding({
          ...{ id: 'nothing-to-compare', severity: 'info', category: 'policy', metric: null },
          ...{ value: null, limit: null, place: null },
          message: 'nothing to compare: only growth is limited, and there is no base of this model',
        }),
      ],
    }),
  ]),
  'let-pass': reportOf([over], { conclusion: 'neutral' }),
  snapshot: reportOf([modelOf({ base, head: base, limits }), { ...vad, base: vadHead }], {
    base: { sha: null, label: 'nothing' },
  }),
  'could-not-read': reportOf(
    [
      {
        ...broken,
        findings: [
          finding({
            ...{ id: 'model-error', category: 'error', metric: null, value: null, limit: null },
            message: 'models/door bell.tflite: a Git LFS pointer, expected a model',
          }),
        ],
      },
    ],
    fails,
  ),
  'only-loosened': reportOf(
    [
      modelOf({
        base,
        head: wider,
        diff: widerDiff,
        status: 'near',
        limits,
        findings: [nearFlash],
      }),
    ],
    {
      findings: [
        finding({
          ...{ id: 'budget-loosened', severity: 'warn', category: 'policy' },
          message:
            'this change raises the RAM limit of models/kws.tflite from 84 KiB to 112 KiB; with the old budget this would be over by 13.4 KiB',
        }),
      ],
    },
  ),
  regression: reportOf([grown('fail', 'regression')], fails),
  'regression-warned': reportOf([grown('warn', 'regression-warned')]),
  'many-broken': reportOf(
    [
      ...Array.from({ length: 15 }, (_, index) => ({
        ...modelOf({ base, head: wider, diff: widerDiff, status: 'fails-on-device', limits }),
        path: `models/bank/broken_${String(index)}.tflite`,
        findings: [
          finding({
            ...{ id: 'fails-at-inference', category: 'error', metric: null, place: null },
            ...{ value: null, limit: null, layer: index },
            message:
              index < 12
                ? `layer ${String(index)} (fully_connected) has no bias: the SDK loads the model and then crashes at the first inference; add a bias`
                : `layer ${String(index)} (conv_2d) has a filter of int16 (tensor model_${String(index)}/conv (1)), which no kernel takes`,
          }),
        ],
      })),
      ...Array.from({ length: 7 }, (_, index) => ({
        ...over,
        path: `models/bank/large_${String(index)}.tflite`,
        findings: index < 5 ? [overRam] : [overRam, { ...overFlash }],
      })),
      ...Array.from({ length: 28 }, (_, index) => ({
        ...passing,
        path: `models/bank/fine_${String(index)}.tflite`,
      })),
    ],
    { ...fails, coverage: '50 guarded, all checked' },
  ),
  several: reportOf(
    [
      over,
      grown('fail', 'regression', 'models/keyword_spotting_pacman_v3.tflite'),
      { ...passing, path: 'models/person detection/visual-wake-words-96.tflite' },
      modelOf({ base: vadBase, status: 'removed' }),
      unchanged('models/a.tflite'),
    ],
    { ...fails, coverage: '5 guarded: 4 checked, 1 removed' },
  ),
  'since-push': reportOf([{ ...over, trend }], {
    ...fails,
    lastPush: 'RAM of kws.tflite −12.4 KiB, still 13.4 KiB over its limit',
  }),
  'two-builds': reportOf([onTwoBuilds([])], fails),
  'two-builds-missed': reportOf(
    [onTwoBuilds([{ build: 'field', metric: 'latency', value: 0.192, max: 0.18 }])],
    fails,
  ),
  'out-of-reach': reportOf([{ ...over, fit: null, tips: [outOfReach, fewer] }], fails),
  'only-no-rule': reportOf([modelOf({ base, head: wider, diff: widerDiff, ...withoutRule })]),
}
