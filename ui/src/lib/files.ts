/** Whether the window can show the file as a picture, by its name. */
export const isImage = (name: string) => /\.(png|jpe?g|gif|webp)$/i.test(name);
