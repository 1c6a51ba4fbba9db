/**
 * What is known to be approved wrongly, always or now and then (docs/accuracy/decisions.md): forgeries that the engine does not see,
 * and reflections on white paper. They are counted as wrong all the same; whatever else is
 * approved wrongly is a fault that nobody knew of.
 */
export const NOT_SEEN: Readonly<Record<string, string>> = {
  number_mended: 'drawn whole anew with right check digits: no sign of it is on the picture',
  birth_mended: 'drawn whole anew with right check digits: no sign of it is on the picture',
  expiry_pushed: 'drawn whole anew with right check digits: no sign of it is on the picture',
  number_shape: 'not every state has its shapes of numbers written down',
  portrait_swapped: 'the ghost that was left is not always seen',
  portrait_and_ghost: 'nothing looks for the seam of a portrait',
  own_portrait_and_selfie:
    'only a ghost tells, which four in ten of the drawn documents lack and photos may hide',
  name_everywhere: 'print and zone agree, and strokes and ink may be like those of the other name',
  glare: 'a lamp on paper as white as itself is not always seen',
};
