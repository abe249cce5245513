export const renderProfiles = (): string => ''
