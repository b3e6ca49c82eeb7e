/** How large a synthetic tenant is; the same numbers always give the same tenant. */
export interface TenantSize {
  readonly people: number;
  readonly groups: number;
  readonly memberships: number;
  /** Default: half as many as people. */
  readonly devices?: number;
  readonly seed: number;
  /** Only one in fifty people is in groups that bear anything, as in most tenants; by default everybody is. */
  readonly isRealistic?: boolean;
}
