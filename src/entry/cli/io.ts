/** The outside world as the commands see it; tests pass their own. */
export interface Io {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  /** What is being done, for people who wait; nothing but on a terminal, after a second of work. */
  readonly progress: (text: string) => void
  /** Throws a `UserError` that names the file where it cannot be read. */
  readonly readFile: (path: string) => Uint8Array
  /** All of standard input. */
  readonly stdin: () => Uint8Array
  /** Files below a folder by their paths, sorted; null where it is no folder. */
  readonly filesBelow: (path: string) => readonly string[] | null
  readonly writeFile: (path: string, data: Uint8Array | string) => void
  /** As `writeFile`, but whoever reads the file at any time finds all of the old one or all of the new. */
  readonly replaceFile: (path: string, data: string) => void
  readonly exists: (path: string) => boolean
  readonly sha256: (bytes: Uint8Array) => string
  /** Stands for this program's code and the Node that runs it: another one may have other figures. */
  readonly program: () => string
  /** What `work` gives; throws a `UserError` (`too-slow`) where it takes longer. 0 seconds: no limit. */
  readonly withTimeLimit: <T>(seconds: number, work: () => T) => T
  /** How long the work on one model may take; 0: any time. */
  readonly secondsEach: number
  /** Working directory, absolute. */
  readonly cwd: string
  /** `YYYY-MM-DD`: waivers end on a day. */
  readonly today: string
  /** Characters of a line of the terminal. */
  readonly columns: number
  readonly color: boolean
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Exit codes of the contract. */
export const EXIT = { fine: 0, broken: 1, usage: 2, unreadable: 3 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
