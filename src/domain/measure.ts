// The taste by which texts are measured where they are to be good by another one than the authors': plain data, kept with the run.
import { fields, isFiniteNumber, isText, listOf, type Shape } from '../lib/shapes.ts';
import type { BradleyTerry } from '../rl/bradley-terry.ts';

/** A person's taste as the readable judge of their picks has it, or a simulated labeler with a gold of their own, by its id. */
export type Measure = { person: BradleyTerry } | { labeler: string };

const numbers = listOf(isFiniteNumber);
const person = fields({ person: fields({ weights: numbers, covariance: listOf(numbers) }) });
const labeler = fields({ labeler: isText });

export const isMeasure: Shape = (value) => person(value) || labeler(value);
