export const renderProfiles = (): string => ''
export const renderDiff = (..._: unknown[]): string => ''
export const renderWhatIf = (..._: unknown[]): string => ''
export const renderOptimized = (..._: unknown[]): string => ''
