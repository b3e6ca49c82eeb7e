import type { PrivatePlace } from './private-place.ts';

export type Address = Readonly<{
  uri: string;
  username: string;
  password: string;
  database: string;
  /** Only of the private database. */
  place?: PrivatePlace;
}>;

type Client = Readonly<{ close(): Promise<void> }>;

export type Followed<Kind extends Client> = Readonly<{
  now(): Kind;
  /** Goes to where the private database is now; false when it did not move. */
  follow(): boolean;
}>;

/** Connections to a database that may be elsewhere after it was started again. */
export function followed<Kind extends Client>(address: Address, open: (address: Address) => Kind): Followed<Kind> {
  let { uri, password } = address;
  let client = open(address);
  return {
    now: () => client,
    follow: () => {
      const found = address.place?.whereabouts();
      if (found === undefined || (found.uri === uri && found.password === password)) return false;
      client.close().catch(() => undefined);
      ({ uri, password } = found);
      client = open({ ...address, ...found });
      return true;
    },
  };
}
