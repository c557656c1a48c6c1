// The worker in which months are checked and closed, so that the pane never waits for them.

import { expose } from "comlink";
import { newDesk } from "../application/desk/desk";

expose(newDesk());
