package docs;

import java.io.IOException;

class Runner {
    private final String line;

    Runner(String line) {
        this.line = line;
    }

    void run() throws IOException {
        new ProcessBuilder("sh", "-c", line).start();
    }
}
