interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * Names the file of a module that the page needs at once: what GraphiQL needs at once as well is one file, the rest another.
 * Every file costs a request, and small ones compress badly. Everything else is left alone, and so are the first modules and
 * those of `later`: the index of a library names all of its parts, also those that only a further page needs.
 */
export function firstLoad(
  { page, graphiql }: { readonly page: string; readonly graphiql: string },
  later: RegExp,
): (id: string, modules: Modules) => string | null {
  let needed: { readonly byPage: ReadonlySet<string>; readonly byGraphiql: ReadonlySet<string> } | undefined;
  return (id, modules) => {
    needed ??= { byPage: neededBy(page, modules), byGraphiql: neededBy(graphiql, modules) };
    if (id === page || later.test(id) || !needed.byPage.has(id)) return null;
    return needed.byGraphiql.has(id) ? 'common' : 'page';
  };
}

function neededBy(entry: string, modules: Modules): ReadonlySet<string> {
  const found = new Set([entry]);
  for (const id of found) for (const needed of modules.getModuleInfo(id)?.importedIds ?? []) found.add(needed);
  return found;
}
