package is.vedur.stod;

import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/stations/upload")
public class StationUpload extends HttpServlet {
    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        try (ObjectInputStream in = new ObjectInputStream(request.getInputStream())) {
            in.setObjectInputFilter(ObjectInputFilter.Config.createFilter("is.vedur.stod.Reading;java.base/*;!*"));
            Reading reading = (Reading) in.readObject();
            getServletContext().setAttribute("temperature", reading.celsius);
        } catch (ClassNotFoundException failure) {
            throw new ServletException(failure);
        }
        response.setStatus(204);
    }
}
