<%@ page contentType="text/html;charset=UTF-8" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<html>
<body>
<table>
  <tr><th>Company</th><td><c:out value="${company}"/></td></tr>
  <tr><th>Price</th><td>${price}</td></tr>
</table>
</body>
</html>
