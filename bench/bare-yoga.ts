import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSchema, createYoga } from 'graphql-yoga';

// What any GraphQL Yoga costs: no plugins, and a schema with nothing in it.
const yoga = createYoga({ schema: createSchema({ typeDefs: 'type Query { nothing: Int }' }), logging: false });
const server = createServer(yoga);
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
