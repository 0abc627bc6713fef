// The way of a batch through the models in one iteration: who does what in which stage, and where that is drawn.
import type { Method } from '../../lib/methods.ts';
import { METHODS } from '../../lib/methods.ts';

const STAGES = ['rollout', 'score', 'advantages', 'update'] as const;
export type StageName = (typeof STAGES)[number];
type NodeName = 'write' | 'judge' | 'reference' | 'value' | 'advantages' | 'policy' | 'critic';

export interface FlowNode {
  name: NodeName;
  stage: StageName;
  /** Its place along the way, and from -1 to 1 across it. */
  column: number;
  lane: number;
}

/** A way of the batch, taken in the stage of the node where it ends. */
export interface FlowEdge {
  from: FlowNode;
  to: FlowNode;
}

/** The stages at which a run of this method can stop, in their order; none where there is no batch of its own texts. */
export function stagesOf(method: Method): StageName[] {
  const { trainer } = METHODS[method];
  if (trainer === 'ppo') return [...STAGES];
  return trainer === 'group' ? ['rollout', 'score', 'update'] : [];
}

/** Who takes part, and the ways between them. Without a value model, advantages are a part of the update. */
export function flowOf(method: Method): { nodes: FlowNode[]; edges: FlowEdge[] } {
  const critic = METHODS[method].trainer === 'ppo';
  const write: FlowNode = { name: 'write', stage: 'rollout', column: 0, lane: 0 };
  const readers: FlowNode[] = [
    { name: 'judge', stage: 'score', column: 1, lane: critic ? -1 : -0.6 },
    { name: 'reference', stage: 'score', column: 1, lane: critic ? 0 : 0.6 },
    ...(critic ? [{ name: 'value', stage: 'score', column: 1, lane: 1 } as const] : []),
  ];
  const advantages: FlowNode = { name: 'advantages', stage: critic ? 'advantages' : 'update', column: 2, lane: 0 };
  const learners: FlowNode[] = [
    { name: 'policy', stage: 'update', column: 3, lane: critic ? -0.6 : 0 },
    ...(critic ? [{ name: 'critic', stage: 'update', column: 3, lane: 0.6 } as const] : []),
  ];
  const edges = [
    ...readers.map((to) => ({ from: write, to })),
    ...readers.map((from) => ({ from, to: advantages })),
    ...learners.map((to) => ({ from: advantages, to })),
  ];
  return { nodes: [write, ...readers, advantages, ...learners], edges };
}

export interface Layout {
  width: number;
  height: number;
  /** Centre of a node. */
  place: (node: FlowNode) => [x: number, y: number];
  /** From the right or lower side of a node to the left or upper side of another. */
  way: (edge: FlowEdge) => string;
  /** Back to where the policy writes, with what it has learned. */
  back: (nodes: readonly FlowNode[]) => string;
}

export const NODE = { width: 92, height: 36 };
const [halfWide, halfHigh] = [NODE.width / 2, NODE.height / 2];
const learner = (nodes: readonly FlowNode[]): FlowNode => nodes.find(({ name }) => name === 'policy')!;

/** From left to right. */
export const WIDE: Layout = {
  width: 470,
  height: 168,
  place: ({ column, lane }) => [halfWide + 4 + column * 123, 94 + lane * 52],
  way({ from, to }) {
    const [[x, y], [u, v]] = [this.place(from), this.place(to)];
    const middle = (x + u) / 2;
    return `M ${x + halfWide} ${y} C ${middle} ${y} ${middle} ${v} ${u - halfWide} ${v}`;
  },
  back(nodes) {
    const [[x, y], [u, v]] = [this.place(learner(nodes)), this.place(nodes[0])];
    return `M ${x} ${y - halfHigh} V 8 H ${u} V ${v - halfHigh}`;
  },
};

/** From top to bottom, for a phone. */
export const TALL: Layout = {
  width: 320,
  height: 306,
  place: ({ column, lane }) => [170 + lane * 102, halfHigh + 4 + column * 86],
  way({ from, to }) {
    const [[x, y], [u, v]] = [this.place(from), this.place(to)];
    const middle = (y + v) / 2;
    return `M ${x} ${y + halfHigh} C ${x} ${middle} ${u} ${middle} ${u} ${v - halfHigh}`;
  },
  back(nodes) {
    const [[x, y], [u, v]] = [this.place(learner(nodes)), this.place(nodes[0])];
    return `M ${x - halfWide} ${y} H 8 V ${v} H ${u - halfWide}`;
  },
};
