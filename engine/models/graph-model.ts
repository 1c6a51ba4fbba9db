/** Graph models of TensorFlow.js, read from a folder of a package. */
import { readFile } from 'node:fs/promises';
import { decodeWeights, type Weights, type WeightsManifest } from './weights-file.ts';

export interface GraphNode {
  name: string;
  op: string;
  input?: readonly string[];
  attr?: Readonly<Record<string, GraphAttribute>>;
}
/** Whole numbers come as text, and text in base64. */
interface GraphAttribute {
  s?: string;
  list?: { i?: readonly string[]; s?: readonly string[] };
  shape?: { dim: readonly { size: string }[] };
}
export interface GraphModel {
  nodes: readonly GraphNode[];
  weights: Weights;
}

/** `file`: the JSON; its weights lie beside it as `.bin`. Throws where one is missing, broken or cut off, and names it. */
export async function readGraphModel(file: string): Promise<GraphModel> {
  try {
    const model = JSON.parse(await readFile(file, 'utf8')) as {
      modelTopology: { node: GraphNode[] };
      weightsManifest: WeightsManifest[];
    };
    const bytes = await readFile(file.replace(/\.json$/, '.bin'));
    return { nodes: model.modelTopology.node, weights: decodeWeights(bytes, model.weightsManifest) };
  } catch (error) {
    const why = (error as Error).message;
    throw new Error(`The face model ${file} cannot be read (${why}). Install the packages again: npm ci`);
  }
}

export function numbersOf(node: GraphNode, name: string): number[] {
  return (node.attr?.[name]?.list?.i ?? []).map(Number);
}

/** Of every dimension; -1 where it is not told. */
export function shapeOf(node: GraphNode): number[] {
  return (node.attr?.shape?.shape?.dim ?? []).map(({ size }) => Number(size));
}

export function textOf(node: GraphNode, name: string): string {
  return Buffer.from(node.attr?.[name]?.s ?? '', 'base64').toString();
}

export function textsOf(node: GraphNode, name: string): string[] {
  return (node.attr?.[name]?.list?.s ?? []).map((each) => Buffer.from(each, 'base64').toString());
}
