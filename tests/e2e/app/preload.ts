/** The product's preload, in a runtime from before `webUtils` existed (Electron 29): the path is then on the file. */
import './older-web-utils'
import '../../../electron/preload/index'
