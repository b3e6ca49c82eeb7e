import { findRemovals } from '../store/sets/turn-answer.ts';
import { turning } from './turn-answer.ts';

/** `whycan remove`: what would turn a yes into a no. */
export const remove = turning(findRemovals, 'remove');
