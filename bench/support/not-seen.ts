/**
 * Forgeries that the engine is known not to see, or not always (docs/accuracy/decisions.md). Approved they are counted as
 * wrong all the same; whatever else is approved wrongly is a fault that nobody knew of.
 */
export const NOT_SEEN: Readonly<Record<string, string>> = {
  number_mended: 'drawn whole anew with right check digits: no sign of it is on the picture',
  birth_mended: 'drawn whole anew with right check digits: no sign of it is on the picture',
  expiry_pushed: 'drawn whole anew with right check digits: no sign of it is on the picture',
  number_shape: 'not every state has its shapes of numbers written down',
  portrait_swapped: 'nothing looks for the seam of a portrait',
  portrait_and_ghost: 'nothing looks for the seam of a portrait',
  own_portrait_and_selfie: 'nothing looks for the seam of a portrait',
  name_everywhere: 'print and zone agree, and the patch is not always seen',
};
