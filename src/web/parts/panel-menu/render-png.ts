import type { Picture } from "./draw-picture.ts";

/** Dots of the file for each pixel of the page: sharp in print and on dense screens. */
const SCALE = 2;

/** The same picture as dots. Fails where the browser cannot draw it. */
export async function renderPng({ svg, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  // The content security policy lets pictures come from data, not from blobs.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = SCALE * width;
  canvas.height = SCALE * height;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((dots) => (dots === null ? reject(new Error("The browser gave no picture")) : resolve(dots)), "image/png");
  });
}
