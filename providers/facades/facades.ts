import { atlas } from './atlas/atlas.ts';
import type { Facade, FacadeName } from './facade.ts';
import { onfido } from './onfido/onfido.ts';
import { provide } from './provide/provide.ts';
import { sumsub } from './sumsub/sumsub.ts';
import { veriplus } from './veriplus/veriplus.ts';

/** Every facade that can be mounted, by its name. */
export const FACADES: Record<FacadeName, Facade> = { atlas, onfido, provide, sumsub, veriplus };
