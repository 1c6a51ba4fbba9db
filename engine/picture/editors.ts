/**
 * Programs that change what is on a picture. Cameras, phones, scanners and converters write their names too
 * and are not meant; nor is Lightroom, through which ordinary photos pass.
 */
const EDITORS =
  /photoshop|\bgimp\b|pixelmator|affinity photo|paint\.net|paint shop|corel|canva\b|photopea|picsart|facetune|snapseed|inkscape|illustrator|fotor|pixlr|befunky|krita|acorn|luminar|photoscape|meitu/i;

/** `software`: as a file names what wrote it. What generates pictures or changes faces is an editor, too. */
export function isEditor(software: string): boolean {
  return EDITORS.test(software) || isGenerator(software);
}

/** Programs that make pictures of people who are not, or change faces. */
const GENERATORS =
  /midjourney|stable ?diffusion|comfyui|automatic1111|invokeai|novelai|dall-?e|firefly|imagen\b|ideogram|leonardo\.ai|flux\.1|openai|faceapp|facetune|reface|deepfacelab|facefusion|faceswap|runway|trainedalgorithmicmedia/i;

export function isGenerator(software: string): boolean {
  return GENERATORS.test(software);
}
