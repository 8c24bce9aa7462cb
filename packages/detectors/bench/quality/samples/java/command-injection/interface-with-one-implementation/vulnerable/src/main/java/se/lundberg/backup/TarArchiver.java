package se.lundberg.backup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class TarArchiver implements Archiver {
    @Override
    public void archive(String folder) throws IOException {
        List<String> command = new ArrayList<>();
        command.add("/bin/sh");
        command.add("-c");
        command.add("cd /srv/data && tar czf /backup/data.tgz " + folder);
        new ProcessBuilder(command).inheritIO().start();
    }
}
