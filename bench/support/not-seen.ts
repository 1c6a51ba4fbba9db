/**
 * What is known to be approved wrongly, always or now and then (docs/accuracy/decisions.md): forgeries that the engine does not see,
 * and photos of true people that hide a part of the document. They are counted as wrong all the same; whatever else is
 * approved wrongly is a fault that nobody knew of.
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
  glare: 'flaws of a photo reject nobody where every field that is asked for was read',
  cut_off: 'flaws of a photo reject nobody where every field that is asked for was read',
  covered: 'flaws of a photo reject nobody where every field that is asked for was read',
};
