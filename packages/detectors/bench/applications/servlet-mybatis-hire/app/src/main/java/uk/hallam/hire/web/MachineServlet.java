package uk.hallam.hire.web;

import java.io.IOException;
import java.util.List;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import uk.hallam.hire.dao.Sessions;
import uk.hallam.hire.mapper.NoteMapper;
import uk.hallam.hire.model.Machine;
import uk.hallam.hire.model.MachineNote;
import uk.hallam.hire.service.Catalogue;

/** One machine with what customers say about it. */
@WebServlet("/machine")
public class MachineServlet extends HttpServlet {
    private final Catalogue catalogue = new Catalogue();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Machine machine = catalogue.machine(Parameters.id(request, "id"));
        if (machine == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        List<MachineNote> notes = Sessions.with(NoteMapper.class, mapper -> mapper.forMachine(machine.getId()));
        request.setAttribute("machine", machine);
        request.setAttribute("notes", notes);
        request.getRequestDispatcher("/WEB-INF/views/machine.jsp").forward(request, response);
    }
}
