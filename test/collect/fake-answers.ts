import { type Arrived, errorReply, type Reply } from './fake-request.ts';
import type { FakeTenant, Json, Listing } from './fake-tenant.ts';

export interface Paging {
  readonly origin: string;
  readonly pageSize: number;
}

/** What the services answer when nothing goes wrong. */
export function answerOf(tenant: FakeTenant, arrived: Arrived, paging: Paging): Reply {
  if (arrived.path === '/v1.0/directoryObjects/getByIds') return byIds(tenant, arrived);
  if (arrived.method !== 'GET') return errorReply(405, 'MethodNotAllowed');
  if (arrived.path === '/api/machines') return bySkip(tenant.lists.get(arrived.path) ?? [], arrived);
  const list = listOf(tenant, arrived);
  if (list === 'absent') return errorReply(404, 'Request_ResourceNotFound');
  if (list === 'unfiltered') return errorReply(400, 'BadRequest');
  return { status: 200, body: pageOf(list, arrived, paging) };
}

function listOf(tenant: FakeTenant, { path, query }: Arrived): Listing | 'absent' | 'unfiltered' {
  const group = /^\/beta\/groups\/([^/]+)\/members$/.exec(path)?.[1];
  if (group !== undefined) return tenant.members.get(group) ?? 'absent';
  const pim = /^\/v1\.0\/identityGovernance\/privilegedAccess\/group\/(eligibility|assignment)ScheduleInstances$/.exec(
    path,
  );
  if (pim === null) return tenant.lists.get(path) ?? 'absent';
  const filtered = /^groupId eq '([^']+)'$/.exec(query.get('$filter') ?? '')?.[1];
  if (filtered === undefined) return 'unfiltered';
  return (pim[1] === 'eligibility' ? tenant.eligible : tenant.active).get(filtered) ?? [];
}

function pageOf(list: Listing, { path, query }: Arrived, { origin, pageSize }: Paging): Json {
  const start = Number(query.get('$skiptoken') ?? 0);
  const end = start + pageSize;
  const filter = query.get('$filter');
  const kept = filter === null ? '' : `&$filter=${encodeURIComponent(filter)}`;
  return {
    '@odata.context': `${origin}/$metadata#list`,
    value: list.slice(start, end),
    ...(end < list.length ? { '@odata.nextLink': `${origin}${path}?$skiptoken=${end}${kept}` } : {}),
  };
}

function bySkip(list: Listing, { query }: Arrived): Reply {
  const skip = Number(query.get('$skip') ?? 0);
  return { status: 200, body: { value: list.slice(skip, skip + Number(query.get('$top') ?? 10_000)) } };
}

function byIds({ others }: FakeTenant, { body }: Arrived): Reply {
  const { ids } = JSON.parse(body) as { readonly ids: readonly string[] };
  return { status: 200, body: { value: others.filter(({ id }) => ids.includes(String(id))) } };
}
