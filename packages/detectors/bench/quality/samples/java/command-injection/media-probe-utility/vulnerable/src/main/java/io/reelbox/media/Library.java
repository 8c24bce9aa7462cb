package io.reelbox.media;

import java.util.Locale;
import org.springframework.stereotype.Component;

@Component
public class Library {

    private static final String ROOT = "/srv/reelbox/tracks/";

    /** The file of a track; names have no folders and one of the known endings. */
    public String pathOf(String name) {
        if (name == null || name.isEmpty() || name.indexOf('/') >= 0 || name.indexOf('\0') >= 0) {
            return null;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean known = lower.endsWith(".mp3") || lower.endsWith(".ogg") || lower.endsWith(".mp4");
        return known ? ROOT + name : null;
    }
}
