import type { Models } from '../../engine/ports.ts';

export type ClockedPort = 'decode' | 'resize' | 'rotate' | 'detect' | 'embed';
type Clock = <A extends unknown[], R>(
  port: ClockedPort,
  call: (...args: A) => Promise<R>,
) => (...args: A) => Promise<R>;

/** The same models, with every call of a port by which faces are compared clocked. */
export function clockPorts<M extends Pick<Models, 'images' | 'faces' | 'embedder'>>(
  plain: M,
  clocked: Clock,
): M {
  return {
    ...plain,
    images: {
      ...plain.images,
      decode: clocked('decode', plain.images.decode),
      resize: clocked('resize', plain.images.resize),
      rotate: clocked('rotate', plain.images.rotate),
    },
    faces: { ...plain.faces, detect: clocked('detect', plain.faces.detect) },
    embedder: { ...plain.embedder, embed: clocked('embed', plain.embedder.embed) },
  };
}
