/** Collecting ends before anything was read: the folder, the sign-in or the tenant is not as it has to be. */
export class CollectRefused extends Error {
  override readonly name = 'CollectRefused';
}
