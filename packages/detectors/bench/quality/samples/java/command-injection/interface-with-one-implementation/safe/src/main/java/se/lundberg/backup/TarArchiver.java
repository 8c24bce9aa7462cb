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
        command.add("tar");
        command.add("czf");
        command.add("/backup/data.tgz");
        command.add("--directory=/srv/data");
        command.add("--");
        command.add(folder);
        new ProcessBuilder(command).inheritIO().start();
    }
}
