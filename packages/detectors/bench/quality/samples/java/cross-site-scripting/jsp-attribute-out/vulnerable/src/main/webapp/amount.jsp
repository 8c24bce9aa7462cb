<%@ page contentType="text/html;charset=UTF-8" %>
<%
  String amount = request.getParameter("amount");
  if (amount == null) {
    amount = "1";
  }
  String error = amount.length() > 3 ? "too many" : "";
%>
<html>
<body>
<form>
  <input name="amount" value="<%= amount %>">
  <span><%= error %></span>
</form>
</body>
</html>
