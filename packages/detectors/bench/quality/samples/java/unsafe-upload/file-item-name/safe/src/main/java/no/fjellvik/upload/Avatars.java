package no.fjellvik.upload;

import java.io.File;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import org.apache.commons.fileupload.FileItem;
import org.apache.commons.fileupload.disk.DiskFileItemFactory;
import org.apache.commons.fileupload.servlet.ServletFileUpload;

public class Avatars {
    private static final File FOLDER = new File("/srv/www/avatars");

    public int store(HttpServletRequest request, long user) throws Exception {
        ServletFileUpload upload = new ServletFileUpload(new DiskFileItemFactory());
        upload.setFileSizeMax(500_000);
        List<FileItem> items = upload.parseRequest(request);
        int stored = 0;
        for (FileItem item : items) {
            if (!item.isFormField()) {
                item.write(new File(FOLDER, user + "-" + stored++ + ".png"));
            }
        }
        return stored;
    }
}
