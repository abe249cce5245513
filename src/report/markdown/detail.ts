/** The levels of detail: from everything to the verdict's line. */
import type { Medium } from './medium.ts'

/** How much is shown. */
export interface Detail {
  /** What went missing, as it is told to the reader; null where nothing did. */
  readonly leftOut: string | null
  /** Whose sections are written. */
  readonly sections: 'all' | 'failing' | 'none'
  /** Rows of a layer table before the fold, and behind it. */
  readonly openLayers: number
  readonly foldedLayers: number
  readonly picture: boolean
  readonly tips: number
  /** True where the check fails: what is enough by itself then stands at the end, and not among the tips. */
  readonly isEnforced?: boolean
  /** Rows of the verdict table. */
  readonly models: number
  readonly findings: number
}

const COMMENT: Detail = {
  leftOut: null,
  sections: 'all',
  openLayers: 7,
  foldedLayers: 2_000,
  picture: true,
  tips: 3,
  models: 400,
  findings: 30,
}

const BARE: Detail = {
  leftOut: 'the layers, the reasons and the tips',
  sections: 'none',
  openLayers: 0,
  foldedLayers: 0,
  picture: false,
  tips: 0,
  models: 400,
  findings: 10,
}

/** From everything to the verdict's line. */
const LEVELS: readonly Partial<Detail>[] = [
  {},
  { foldedLayers: 60, leftOut: 'unimportant layers' },
  { foldedLayers: 20, picture: false, leftOut: 'most layers and the pictures' },
  { foldedLayers: 0, picture: false, leftOut: 'all but the most important layers' },
  {
    sections: 'failing',
    foldedLayers: 0,
    picture: false,
    leftOut: 'details of models that do not fail',
  },
]

const BAREST: readonly Detail[] = [400, 100, 25, 5].map((models) => ({
  ...BARE,
  models,
  findings: Math.min(BARE.findings, models),
}))

const FULLEST: Readonly<Record<Medium, Detail>> = {
  comment: COMMENT,
  check: COMMENT,
  summary: { ...COMMENT, openLayers: 40, tips: 50, models: 2_000, findings: 200 },
}

/** The fullest first. */
export function levelsOf(medium: Medium): readonly Detail[] {
  const fullest = FULLEST[medium]
  return [...LEVELS.map((less) => ({ ...fullest, ...less })), ...BAREST]
}
