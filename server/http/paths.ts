export const graphqlPath = '/graphql';
export const graphiqlPath = '/graphiql';
export const healthPath = '/healthz';
export const readinessPath = '/readyz';
export const importPath = '/import';
export const importedFilesPath = `${importPath}/files`;
