package pt.lagoa.tools;

import java.io.IOException;

public final class Convert {
    private Convert() {}

    public static void main(String[] args) throws IOException {
        String chart = args[0];
        Runtime.getRuntime().exec(new String[] {"sh", "-c", "gdal_translate " + chart + " out.tif"});
    }
}
