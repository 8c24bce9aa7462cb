package bm.golf.cards;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.MultipartConfig;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.Part;

@WebServlet("/cards")
@MultipartConfig
public class ScoreCard extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Part card = request.getPart("card");
        String sent = card.getSubmittedFileName();
        String rounds = "FBS";
        char round = rounds.charAt(1);
        String name;
        switch (round) {
            case 'F':
                name = "front-nine.csv";
                break;
            case 'B':
                name = sent;
                break;
            case 'S':
                name = "scramble.csv";
                break;
            default:
                name = "unknown.csv";
                break;
        }
        File target = new File("/srv/golf/cards", name);
        try (FileOutputStream out = new FileOutputStream(target)) {
            card.getInputStream().transferTo(out);
        }
        response.setStatus(201);
    }
}
