export const graphqlPath = '/graphql';
export const graphiqlPath = '/graphiql';
export const healthPath = '/healthz';
export const readinessPath = '/readyz';
