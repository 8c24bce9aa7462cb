package uk.hallam.hire.web;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.MultipartConfig;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import uk.hallam.hire.dao.Sessions;
import uk.hallam.hire.mapper.MachineMapper;
import uk.hallam.hire.service.Photos;

/** Photos of machines and of damages. */
@WebServlet("/desk/photo")
@MultipartConfig(maxFileSize = 8 * 1024 * 1024)
public class DeskPhotoServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Photos photos = new Photos(getServletContext().getRealPath("/photos"));
        if (request.getParameter("damage") != null) {
            String kept = photos.keepDamagePhoto(request.getPart("photo"));
            response.setContentType("text/plain");
            response.getWriter().print(kept);
            return;
        }
        long machineId = Parameters.id(request, "machine");
        String photo = photos.keepMachinePhoto(request.getPart("photo"));
        try {
            String caption = request.getParameter("caption");
            if (caption != null) {
                photos.label(photo, caption);
            }
            photos.shrink(photo, Parameters.number(request, "width", 320));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Sessions.with(MachineMapper.class, mapper -> mapper.setPhoto(machineId, photo));
        response.sendRedirect(request.getContextPath() + "/desk");
    }
}
