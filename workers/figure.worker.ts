/** The thread that draws the laboratory's figures on canvases of the page: the page itself only says what is to be seen. */
import { FigurePainter } from "./figure-painter.ts";

const painter = new FigurePainter((painted) => self.postMessage(painted));
self.onmessage = ({ data }) => painter.take(data);
