package uk.hallam.hire.web;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import uk.hallam.hire.dao.Sessions;
import uk.hallam.hire.mapper.CustomerMapper;
import uk.hallam.hire.mapper.NoteMapper;
import uk.hallam.hire.model.Customer;
import uk.hallam.hire.model.MachineNote;

/** Customers write about machines they had. */
@WebServlet("/account/notes")
public class NotesServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String author = request.getParameter("author");
        request.setAttribute("author", author);
        request.setAttribute("notes", Sessions.with(NoteMapper.class, mapper -> mapper.byAuthor(author)));
        request.getRequestDispatcher("/WEB-INF/views/notes.jsp").forward(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long customerId = Visitor.customerId(request);
        Customer customer = Sessions.with(CustomerMapper.class, mapper -> mapper.byId(customerId));
        MachineNote note = new MachineNote();
        note.setMachineId(Parameters.id(request, "machine"));
        note.setAuthor(customer.getContactName());
        note.setText(Parameters.text(request, "text", ""));
        int written = Sessions.with(NoteMapper.class, mapper -> mapper.countBy(note.getMachineId(), note.getAuthor()));
        if (written < 10) {
            Sessions.with(NoteMapper.class, mapper -> mapper.add(note));
        }
        Redirects.back(request, response, "/catalogue");
    }
}
