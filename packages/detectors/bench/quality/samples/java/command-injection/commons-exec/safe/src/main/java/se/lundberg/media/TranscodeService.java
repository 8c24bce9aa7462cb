package se.lundberg.media;

import java.io.IOException;
import org.apache.commons.exec.CommandLine;
import org.apache.commons.exec.DefaultExecutor;

public class TranscodeService {
    public int transcode(String preset) throws IOException {
        CommandLine line = new CommandLine("ffmpeg").addArguments("-i in.mp4 -preset");
        line.addArgument(preset);
        line.addArgument("out.mp4");
        return DefaultExecutor.builder().get().execute(line);
    }
}
