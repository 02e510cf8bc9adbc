import type { jsPDF } from 'jspdf';

/** One pixel that stands in a drawing for a picture. */
const PLACEHOLDER = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==';

/** Share of what can be seen that the live map keeps as JPEG: letters stay sharp. */
const QUALITY = 0.95;

/**
 * Takes the pictures out of a drawing, in their order, as JPEG: the PDF writer cannot hold a screen's worth of PNG, and
 * would take it apart pixel by pixel. `null`: the browser would not draw one of them.
 */
export async function takePictures(drawing: Element): Promise<readonly Uint8Array[] | null> {
  const pictures: Uint8Array[] = [];
  for (const element of drawing.querySelectorAll('image')) {
    const picture = await asJpeg(element.getAttribute('href') ?? '');
    if (!picture) return null;
    pictures.push(picture);
    element.setAttribute('href', PLACEHOLDER);
    element.setAttribute('preserveAspectRatio', 'none');
  }
  return pictures;
}

async function asJpeg(address: string): Promise<Uint8Array | null> {
  // A sheet carries its pictures inside it; nothing is fetched.
  if (!address.startsWith('data:')) return null;
  const image = new Image();
  image.src = address;
  const canvas = document.createElement('canvas');
  const context = await image.decode().then(
    () => canvas.getContext('2d', { alpha: false }),
    () => null,
  );
  if (!context) return null;
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0);
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  return blob ? new Uint8Array(await blob.arrayBuffer()) : null;
}

/** Lets the document write the next of the pictures wherever the drawing has a place for one. */
export function putPictures(pdf: jsPDF, next: () => Uint8Array | undefined): void {
  const add: jsPDF['addImage'] = pdf.addImage.bind(pdf);
  // The writer has set the page so that the picture takes one unit each way.
  pdf.addImage = () => {
    const imageData = next();
    return imageData ? add({ imageData, format: 'JPEG', x: 0, y: 0, width: 1, height: 1 }) : pdf;
  };
}
