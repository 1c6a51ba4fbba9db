/**
 * Programs that change what is on a picture. Cameras, phones, scanners and converters write their names too
 * and are not meant; nor is Lightroom, through which ordinary photos pass.
 */
const EDITORS =
  /photoshop|\bgimp\b|pixelmator|affinity photo|paint\.net|paint shop|corel|canva\b|photopea|picsart|facetune|snapseed|inkscape|illustrator|fotor|pixlr|befunky|krita|acorn|luminar|photoscape|meitu|comfyui|automatic1111|reface|deepfacelab|faceswap|faceapp|midjourney|stable diffusion|dall-?e|firefly/i;

/** `software`: as a file names what wrote it. */
export function isEditor(software: string): boolean {
  return EDITORS.test(software);
}

/** Programs that make pictures of people who are not, or change faces. */
const GENERATORS =
  /midjourney|stable diffusion|comfyui|automatic1111|dall-?e|firefly|faceapp|facetune|reface|deepfacelab|faceswap|runway/i;

export function isGenerator(software: string): boolean {
  return GENERATORS.test(software);
}
