import { type Circle, circlesOf } from './circles.ts';
import { groupId } from './ids.ts';
import { sites } from './names.ts';
import { below, noise, pick } from './noise.ts';
import type { TenantSize } from './size.ts';

const nestingDepth = 8;
const departments =
  'Finance Sales Legal Research Logistics Manufacturing Support Security Marketing Procurement Design Facilities'.split(
    ' ',
  );
const units = ['All', 'Region', 'Site', 'Department', 'Division', 'Unit', 'Team', 'Crew'];

/** The groups of a tenant, the largest of each circle first. */
export function* groupsOf(size: TenantSize): Generator<object> {
  for (const circle of circlesOf(size)) yield* groupsIn(circle, size.seed);
}

/** Sizes fall off as in real directories; each level contains groups of the next one. */
function* groupsIn(circle: Circle, seed: number): Generator<object> {
  const { first, groups, people, memberships, personAt } = circle;
  let weights = 0;
  for (let position = 0; position < groups; position += 1) weights += weightOf(position);
  let given = 0;
  let passed = 0;
  for (let position = 0; position < groups; position += 1) {
    const index = first + position;
    passed += weightOf(position);
    const wanted = Math.min(people, Math.round((memberships * passed) / weights) - given);
    const members =
      circle.isEverybodyIn && given < people
        ? Array.from({ length: wanted }, (_, step) => (given + step) % people)
        : distinct(wanted, people, noise(seed, 5, index), noise(seed, 6, index));
    given += members.length;
    yield {
      id: groupId(index),
      displayName: groupName(index, position, seed),
      members: [...members.map(personAt), ...nestedIn(position, circle, seed)],
      ...(noise(seed, 7, index) < 0.02 ? { eligible: [personAt(below(people, noise(seed, 8, index)))] } : {}),
      ...(noise(seed, 9, index) < 0.01 ? { isAssignableToRole: true } : {}),
    };
  }
}

const weightOf = (position: number): number => 1 / (position + 20) ** 0.75;

function distinct(count: number, people: number, at: number, stride: number): number[] {
  const start = below(people, at);
  let step = 1 + below(people, stride);
  while (greatestCommonDivisor(step, people) !== 1) step += 1;
  return Array.from({ length: count }, (_, position) => (start + position * step) % people);
}

function greatestCommonDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestCommonDivisor(right, left % right);
}

/** Chains of eight: a group of one level contains the group after it, and sometimes one more of the next level. */
function nestedIn(position: number, { first, groups }: Circle, seed: number): string[] {
  const level = position % nestingDepth;
  if (level === nestingDepth - 1 || position + 1 >= groups) return [];
  const index = first + position;
  const another = below(Math.floor(groups / nestingDepth), noise(seed, 10, index)) * nestingDepth + level + 1;
  const isWider = noise(seed, 11, index) < 0.3 && another !== position + 1 && another < groups;
  return (isWider ? [position + 1, another] : [position + 1]).map((nested) => groupId(first + nested));
}

function groupName(index: number, position: number, seed: number): string {
  const department = pick(departments, noise(seed, 12, index));
  return `${department} ${pick(sites, noise(seed, 13, index))} ${units[position % nestingDepth]} ${index + 1}`;
}
