/**
 * Stands in for the plugin of the same name below `@octokit/rest` and `@actions/github`: a table of a
 * thousand routes by name (82 kB of the bundle), of which the action uses none, because it says its
 * routes itself, as GitHub's documentation writes them.
 */
const methods = () => ({ rest: {} })

export { methods as legacyRestEndpointMethods, methods as restEndpointMethods }
