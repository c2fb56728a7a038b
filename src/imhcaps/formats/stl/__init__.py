"""EBU STL (.stl): the subtitle exchange format of European broadcasters (EBU Tech 3264)."""
