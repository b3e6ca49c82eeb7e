import {
  boolCoreTag,
  constructFromEvents,
  type DocumentEvent,
  defineMappingTag,
  defineScalarTag,
  EVENT_ID,
  type Event,
  FAILSAFE_SCHEMA,
  floatCoreTag,
  getScalarValue,
  intCoreTag,
  NOT_RESOLVED,
  nullCoreTag,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  type ScalarTagDefinition,
  type Schema,
} from 'js-yaml';
import { Bare } from './bare.ts';
import { limits } from './limits.ts';
import type { Step } from './steps.ts';

export interface YamlDocument {
  readonly values: readonly unknown[];
  /** Offset of every document after the first. */
  readonly furtherDocuments: readonly number[];
  readonly aliases: number;
  readonly events: number;
  /** Some key stands twice or is not text without quotes; `inspectKeys` tells which. */
  readonly hasSuspiciousKeys: boolean;
  readonly steps: () => Generator<Step>;
}

function bare<Result extends number | boolean | null>(tag: ScalarTagDefinition<Result>): ScalarTagDefinition<Bare> {
  return defineScalarTag<Bare>(tag.tagName, {
    implicit: tag.implicit,
    implicitFirstChars: tag.implicitFirstChars,
    resolve: (source, isExplicit, tagName) => {
      const value = tag.resolve(source, isExplicit, tagName);
      return value === NOT_RESOLVED ? NOT_RESOLVED : new Bare(source, value);
    },
    identify: () => false,
  });
}

const wordTag = defineScalarTag<Bare>('tag:whycan,2026:word', {
  implicit: true,
  implicitFirstChars: [...'yYnNoO'],
  resolve: (source) => (/^(?:yes|no|on|off)$/i.test(source) ? new Bare(source, source) : NOT_RESOLVED),
  identify: () => false,
});

const scalarTags = [bare(nullCoreTag), bare(boolCoreTag), bare(intCoreTag), bare(floatCoreTag), wordTag];

/** The one field of our formats that older YAML readers take for a truth value. */
const fieldOn = 'on';

/** Mappings become objects without prototype, so that a key called `__proto__` is a key like any other. */
function schema(found: { suspiciousKeys: boolean }): Schema {
  const mapping = defineMappingTag<Record<string, unknown>>('tag:yaml.org,2002:map', {
    create: () => Object.create(null) as Record<string, unknown>,
    addPair: (carrier, key, value) => {
      const text = key instanceof Bare ? key.text : key;
      if (typeof text !== 'string') found.suspiciousKeys = true;
      else {
        if ((key instanceof Bare && text !== fieldOn) || text in carrier) found.suspiciousKeys = true;
        carrier[text] = value;
      }
      return '';
    },
    has: () => false,
    keys: (result) => Object.keys(result),
    get: (result, key) => result[String(key)],
    identify: () => false,
  });
  return FAILSAFE_SCHEMA.withTags(mapping, ...scalarTags);
}

function isBare(source: string, event: ScalarEvent): boolean {
  if (event.style !== SCALAR_STYLE.PLAIN || event.tagStart !== -1) return false;
  const text = getScalarValue(source, event);
  if (text === fieldOn) return false;
  return scalarTags.some((tag) => tag.resolve(text, false, tag.tagName) !== NOT_RESOLVED);
}

/** A scalar that is not written at all, as behind `groups:`, stands where the last thing before it stood. */
function scalarStep(source: string, event: ScalarEvent, last: number): Step {
  const isQuoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
  const offset = event.valueStart < 0 ? last : event.valueStart - (isQuoted ? 1 : 0);
  return { kind: 'scalar', offset, text: getScalarValue(source, event), isBare: isBare(source, event) };
}

function toStep(source: string, event: Exclude<Event, DocumentEvent>, last: number): Step {
  if (event.type === EVENT_ID.SCALAR) return scalarStep(source, event, last);
  if (event.type === EVENT_ID.ALIAS) return { kind: 'alias', offset: event.anchorStart - 1, text: '', isBare: false };
  if (event.type === EVENT_ID.POP) return { kind: 'end', offset: last, text: '', isBare: false };
  const kind = event.type === EVENT_ID.MAPPING ? 'mapping' : 'sequence';
  return { kind, offset: event.start, text: '', isBare: false };
}

/** The steps of the first document. */
function* steps(source: string, events: readonly Event[]): Generator<Step> {
  let depth = 0;
  let last = 0;
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) continue;
    if (event.type === EVENT_ID.POP && depth === 0) return;
    const step = toStep(source, event, last);
    if (step.kind === 'end') depth -= 1;
    if (step.kind === 'mapping' || step.kind === 'sequence') depth += 1;
    last = step.offset;
    yield step;
  }
}

/** Reads YAML 1.2 and keeps the way back from a value to its place; throws js-yaml's exception on bad syntax. */
export function parseYaml(source: string): YamlDocument {
  const events = parseEvents(source, { maxDepth: limits.nesting });
  const found = { suspiciousKeys: false };
  const values = constructFromEvents(events, { source, schema: schema(found), maxAliases: limits.aliases });
  const documents = events.flatMap((event, index) => (event.type === EVENT_ID.DOCUMENT ? [index] : []));
  return {
    values,
    furtherDocuments: documents.slice(1).map((index) => firstOffset(events.slice(index + 1, index + 2))),
    aliases: events.reduce((count, event) => count + (event.type === EVENT_ID.ALIAS ? 1 : 0), 0),
    events: events.length,
    hasSuspiciousKeys: found.suspiciousKeys,
    steps: () => steps(source, events),
  };
}

function firstOffset(events: readonly Event[]): number {
  const event = events[0];
  if (event === undefined || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) return 0;
  if (event.type === EVENT_ID.SCALAR) return event.valueStart;
  return event.type === EVENT_ID.ALIAS ? event.anchorStart : event.start;
}
