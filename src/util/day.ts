/** Calendar days written as `YYYY-MM-DD`, without time zones: arithmetic on the proleptic Gregorian calendar. */

/** Days from `from` to `to`; negative where `to` is earlier. Both must be real days. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** Days since 0000-03-01; March first, so that a leap day is the last of its year. */
function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const fromMarch = (month + 9) % 12
  const years = month <= 2 ? year - 1 : year
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400)
  return years * 365 + leapDays + Math.floor((fromMarch * 306 + 5) / 10) + date - 1
}
