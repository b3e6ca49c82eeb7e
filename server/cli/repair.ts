import { findRepairs } from '../store/sets/turn-answer.ts';
import { turning } from './turn-answer.ts';

/** `whycan repair`: what would turn a no into a yes. */
export const repair = turning(findRepairs, 'repair');
